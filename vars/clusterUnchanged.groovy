Map call(Map given = [:]) {
    Map o = howdahParameters('clusterUnchanged', given)
    Map result = howdahCluster(o + [name: 'again', command: ['up', '--expect-unchanged'], quiet: true, unchangedCode: 3])
    if (result.exitCode == 3) {
        unstable "the second run changed ${result.changed} things, which its log names: a role is not idempotent, or somebody changed a host".toString()
    }
    return result
}
