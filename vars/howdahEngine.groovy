String call(Map given = [:]) {
    Map o = howdahParameters('howdahEngine', given)
    if (o.engine) {
        return o.engine.toString()
    }
    String found = sh(script: libraryResource('jenkins/find.sh'), returnStdout: true, label: 'Find howdah').trim()
    String carried = pwd(tmp: true) + '/howdah.jar'
    if (!found && carry(carried)) {
        return carried
    }
    if (!found) {
        withEnv(['HOWDAH_JAR_URL=' + (o.engineUrl ?: ''), 'HOWDAH_JAR_SHA256=' + (o.engineSha256 ?: '')]) {
            found = sh(script: libraryResource('jenkins/obtain.sh'), returnStdout: true, label: 'Get howdah').trim()
        }
    }
    return found ?: error('no howdah on this agent: set HOWDAH_HOME, put howdah on PATH, or give engine or engineUrl with engineSha256')
}

/** Whether the library carries the engine; a release does. */
boolean carry(String file) {
    try {
        writeFile(file: file, text: libraryResource(resource: 'howdah.jar', encoding: 'Base64'), encoding: 'Base64')
        return true
    } catch (hudson.AbortException ignored) {
        return false
    }
}
