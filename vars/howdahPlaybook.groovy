import io.howdah.jenkins.Arguments

Map call(Map given = [:]) {
    Map o = howdahParameters('howdahPlaybook', given)
    List words = Arguments.playbook(o)
    Map result = o.shards > 1 ? howdahShards(o, words) : howdahHosts(o, words)
    if (o.unstableOnChange && result.changed > 0) {
        unstable "${o.name}: ${result.changed} changes".toString()
    }
    return result
}
