import io.howdah.jenkins.Arguments

Map call(Map given = [:]) {
    Map o = howdahParameters('howdahPlaybook', given)
    Map result = howdahHosts(o, Arguments.playbook(o))
    if (o.unstableOnChange && result.changed > 0) {
        unstable "${o.name}: ${result.changed} changes".toString()
    }
    return result
}
