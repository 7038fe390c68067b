import io.howdah.jenkins.Arguments

Map call(Map o, List words) {
    List arguments = words
    if (o.inventoryContent) {
        String inventory = 'howdah-inventory-' + o.name + '.ini'
        writeFile(file: inventory, text: o.inventoryContent, encoding: 'UTF-8')
        arguments = words + ['-i', inventory]
    }
    arguments = arguments + Arguments.reports('howdah-reports/' + o.name)
    return withEnv(['ANSIBLE_HOST_KEY_CHECKING=' + o.hostKeyChecking, 'ANSIBLE_FORCE_COLOR=' + o.colorized]) {
        howdahCredentials(o) {
            howdahRun(name: o.name, arguments: arguments, junit: o.junit, report: o.report, tolerant: o.tolerant, timeoutMinutes: o.timeoutMinutes,
                engine: o.engine, engineUrl: o.engineUrl, engineSha256: o.engineSha256)
        }
    }
}
