Map call(Map given = [:]) {
    Map o = howdahParameters('loadBalancer', given)
    return howdahCluster(o + [name: 'balancer', command: ['up', '--stage', 'balancer'], quiet: true])
}
