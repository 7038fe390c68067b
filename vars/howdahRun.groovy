import io.howdah.jenkins.Arguments
import io.howdah.jenkins.Outcome

Map call(Map given = [:]) {
    Map o = howdahParameters('howdahRun', given)
    String folder = 'howdah-reports/' + o.name
    String engine = howdahEngine(engine: o.engine, engineUrl: o.engineUrl, engineSha256: o.engineSha256)
    List words = [engine, folder, o.quiet ? 'yes' : 'no'] + o.arguments
    String script = '#!/bin/sh\nset -- ' + Arguments.quoted(words) + '\n' + libraryResource('jenkins/run.sh')
    Map result = [changed: 0, hosts: [:], failures: []]
    int code = 0
    try {
        code = timeout(time: o.timeoutMinutes, unit: 'MINUTES') { sh(script: script, returnStatus: true, encoding: 'UTF-8', label: 'howdah ' + o.name) }
    } finally {
        howdahPublish(name: o.name, junit: o.junit, report: o.report)
    }
    if (fileExists(folder + '/summary.json')) {
        result.putAll(readJSON(file: folder + '/summary.json', returnPojo: true))
    }
    result.exitCode = code
    echo Outcome.line(o.name, result)
    if (code != 0 && code != o.unchangedCode && !o.tolerant) {
        env.HOWDAH_FAILURE = Outcome.brief(o.name, result)
        error Outcome.failure(o.name, result)
    }
    return result
}
