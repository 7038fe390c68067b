String call(Map given = [:]) {
    Map o = howdahParameters('howdahEngine', given)
    if (o.engine) {
        return o.engine.toString()
    }
    String sum = carried('howdah.jar.sha256').trim()
    return withEnv(['HOWDAH_JAR_URL=' + (o.engineUrl ?: ''), 'HOWDAH_JAR_SHA256=' + (o.engineSha256 ?: ''), 'HOWDAH_ENGINE_SHA256=' + sum]) {
        List answer = sh(script: libraryResource('jenkins/find.sh'), returnStdout: true, encoding: 'UTF-8', label: 'Find howdah').readLines()
        String found = answer[0]
        if (!found) {
            found = sum ? howdahKeep(answer[1]) : sh(script: libraryResource('jenkins/obtain.sh'), returnStdout: true, encoding: 'UTF-8', label: 'Get howdah').trim()
        }
        found ?: error('no howdah on this agent: set HOWDAH_HOME, put howdah on PATH, use a release of the library, or give engine or engineUrl with engineSha256')
    }
}

/** A text that only a release of the library has; else empty. */
String carried(String name) {
    try {
        return libraryResource(name)
    } catch (hudson.AbortException ignored) {
        return ''
    }
}
