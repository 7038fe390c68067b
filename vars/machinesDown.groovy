Map call(Map given = [:]) {
    Map o = howdahParameters('machinesDown', given)
    return howdahCluster(o + [name: 'destroy', command: ['destroy', '--yes'], quiet: true, reports: []])
}
