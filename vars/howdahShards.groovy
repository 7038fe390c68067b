import io.howdah.jenkins.Outcome

Map call(Map o, List words) {
    String files = 'howdah-' + o.name
    Map branches = [failFast: true]
    List folders = []
    Exception ended = null
    stash(name: files, includes: o.files, excludes: 'howdah-reports/**', allowEmpty: true)
    for (int i = 1; i <= o.shards; i++) {
        int number = i
        folders << 'howdah-reports/' + o.name + '-' + number
        branches['shard ' + number] = { howdahShard(o, words, number) }
    }
    try {
        parallel(branches)
    } catch (Exception e) {
        ended = e
    }
    Map result = howdahJoin(o, folders)
    if (ended != null && !result.brokenOff) {
        throw ended
    }
    if (result.exitCode != 0) {
        env.HOWDAH_FAILURE = Outcome.brief(o.name, result)
        error Outcome.failure(o.name, result)
    }
    return result
}
