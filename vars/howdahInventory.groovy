import io.howdah.jenkins.Arguments

Map call(Map given = [:]) {
    Map o = howdahParameters('howdahInventory', given)
    String file = 'howdah-reports/' + o.name + '/inventory.json'
    howdahCredentials(o) {
        howdahRun(name: o.name, arguments: Arguments.inventory(o, file), quiet: true, junit: false, timeoutMinutes: 10,
            engine: o.engine, engineUrl: o.engineUrl, engineSha256: o.engineSha256)
    }
    return fileExists(file) ? readJSON(file: file, returnPojo: true) : [:]
}
