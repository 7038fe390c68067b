import io.howdah.jenkins.Parameters

Map call(Map given = [:]) {
    Map o = howdahParameters('patroniCluster', given)
    Map common = Parameters.only(o, howdahParameters.described('machinesUp').keySet())
    Map results = [:]
    String ended = 'FAILURE'
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
    } catch (Exception e) {
        ended = e.toString().contains('FlowInterruptedException') ? 'ABORTED' : 'FAILURE'
        throw e
    } finally {
        clusterSummary(common + [result: ended])
        if (!o.keep) {
            stage('Destroy') { results.destroy = machinesDown(common + [tolerant: ['FAILURE', 'ABORTED'].contains(ended)]) }
        }
    }
    return results
}
