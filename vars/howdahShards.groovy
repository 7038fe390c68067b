import io.howdah.jenkins.Arguments
import io.howdah.jenkins.Outcome

Map call(Map o, List words) {
    Map branches = [failFast: true]
    Map result = [:]
    Exception ended = null
    stash(name: 'howdah-' + o.name, includes: o.files, excludes: 'howdah-reports/**', allowEmpty: true)
    for (int i = 1; i <= o.shards; i++) {
        int number = i
        branches['shard ' + number] = { howdahShard(o, words, number) }
    }
    try {
        parallel(branches)
    } catch (Exception e) {
        ended = e
    }
    try {
        result = howdahJoin(o, Arguments.shardFolders(o))
    } finally {
        if (ended != null && !(ended instanceof hudson.AbortException && result.brokenOff)) {
            throw ended
        }
    }
    if (result.exitCode != 0) {
        env.HOWDAH_FAILURE = Outcome.brief(o.name, result)
        error Outcome.failure(o.name, result)
    }
    return result
}
