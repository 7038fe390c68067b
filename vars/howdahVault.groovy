Map call(Map given = [:]) {
    Map o = howdahParameters('howdahVault', given)
    List arguments = ['vault', o.action] + (o.files instanceof List ? o.files : [o.files])
    return howdahCredentials(o) {
        howdahRun(name: 'vault', arguments: arguments, junit: false, timeoutMinutes: 10,
            engine: o.engine, engineUrl: o.engineUrl, engineSha256: o.engineSha256)
    }
}
