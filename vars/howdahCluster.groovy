import io.howdah.jenkins.Arguments

Map call(Map o) {
    String folder = 'howdah-reports/' + o.name
    List arguments = Arguments.cluster(o)
    arguments += o.reports == null ? Arguments.reports(folder) : o.reports
    return howdahCredentials(o) {
        howdahRun(name: o.name, arguments: arguments, quiet: o.quiet, junit: o.junit, unchangedCode: o.unchangedCode,
            lock: "${o.provider ?: 'lab'}-${o.scope ?: 'howdah'}".toString(), timeoutMinutes: o.timeoutMinutes,
            engine: o.engine, engineUrl: o.engineUrl, engineSha256: o.engineSha256)
    }
}
