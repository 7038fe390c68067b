import io.howdah.jenkins.Parameters

Map call(Map given = [:]) {
    Map o = howdahParameters('patroniCluster', given)
    Map common = Parameters.only(o, howdahParameters.described('machinesUp').keySet())
    Map results = [:]
    String ended = ''
    try {
        stage('Machines') { results.machines = machinesUp(common) }
        stage('etcd') { results.etcd = etcdBootstrap(common) }
        stage('Patroni') { results.patroni = patroniBootstrap(common) }
        stage('HAProxy and keepalived') { results.balancer = loadBalancer(common) }
        stage('Verification') { results.verify = verifyCluster(common) }
        if (o.secondRun) {
            stage('Second run') { results.again = clusterUnchanged(common) }
        }
        stage('Drill') { results.drill = drillCluster(common + [when: o.drill]) }
        ended = currentBuild.currentResult
    } finally {
        clusterSummary(common + [result: ended ?: (env.HOWDAH_FAILURE ? 'FAILURE' : 'ABORTED')])
        if (!o.keep) {
            stage('Destroy') { results.destroy = machinesDown(common + [tolerant: !ended]) }
        }
    }
    return results
}
