import io.howdah.jenkins.Arguments

Map call(Map o) {
    List arguments = Arguments.cluster(o)
    arguments += o.reports == null ? Arguments.reports('howdah-reports/' + o.name) : o.reports
    return howdahCredentials(o) {
        howdahRun(name: o.name, arguments: arguments, quiet: o.quiet, junit: o.junit, report: o.report, unchangedCode: o.unchangedCode, tolerant: o.tolerant,
            timeoutMinutes: o.timeoutMinutes, engine: o.engine, engineUrl: o.engineUrl, engineSha256: o.engineSha256)
    }
}
