Map call(Map o, List folders) {
    for (int i = 1; i <= o.shards; i++) {
        try {
            unstash(name: 'howdah-' + o.name + '-' + i)
        } catch (hudson.AbortException ignored) {
            echo "shard ${i} left no reports".toString()
        }
    }
    return howdahRun(name: o.name, arguments: ['join-reports', 'howdah-reports/' + o.name] + folders, junit: o.junit, report: o.report,
        tolerant: true, engine: o.engine, engineUrl: o.engineUrl, engineSha256: o.engineSha256)
}
