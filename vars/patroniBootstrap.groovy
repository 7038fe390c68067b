Map call(Map given = [:]) {
    Map o = howdahParameters('patroniBootstrap', given)
    return howdahCluster(o + [name: 'patroni', command: ['up', '--stage', 'patroni'], quiet: true])
}
