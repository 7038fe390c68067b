Map call(Map given = [:]) {
    Map o = howdahParameters('etcdBootstrap', given)
    return howdahCluster(o + [name: 'etcd', command: ['up', '--stage', 'etcd'], quiet: true])
}
