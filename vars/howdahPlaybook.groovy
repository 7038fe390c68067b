import io.howdah.jenkins.Arguments

Map call(Map given = [:]) {
    Map o = howdahParameters('howdahPlaybook', given)
    String inventory = ''
    if (o.inventoryContent) {
        inventory = 'howdah-inventory-' + o.name + '.ini'
        writeFile(file: inventory, text: o.inventoryContent)
    }
    List arguments = Arguments.playbook(o, inventory) + Arguments.reports('howdah-reports/' + o.name)
    List settings = ['ANSIBLE_HOST_KEY_CHECKING=' + o.hostKeyChecking, 'ANSIBLE_FORCE_COLOR=' + o.colorized]
    Map result = withEnv(settings) {
        howdahCredentials(o) {
            howdahRun(name: o.name, arguments: arguments, junit: o.junit, timeoutMinutes: o.timeoutMinutes,
                engine: o.engine, engineUrl: o.engineUrl, engineSha256: o.engineSha256)
        }
    }
    if (o.unstableOnChange && result.changed > 0) {
        unstable "${o.name}: ${result.changed} changes".toString()
    }
    return result
}
