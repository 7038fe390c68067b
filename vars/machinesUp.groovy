Map call(Map given = [:]) {
    Map o = howdahParameters('machinesUp', given)
    return howdahCluster(o + [name: 'machines', command: ['up', '--stage', 'machines'], quiet: true])
}
