import io.howdah.jenkins.Arguments

Map call(Map given = [:]) {
    Map o = howdahParameters('drillCluster', given)
    String folder = 'howdah-reports/drill'
    String trend = 'howdah-trend/' + o.scope + '.csv'
    Map result = [exitCode: 0, changed: 0, hosts: [:], failures: [], drills: []]
    if (!wanted(o)) {
        echo "no drill: with when '${o.when}' on ${o.provider} this build has none".toString()
        return result
    }
    try {
        result.putAll(howdahCluster(o + [name: 'drill', command: Arguments.drill(o), reports: Arguments.measures(folder, trend)]))
    } finally {
        archiveArtifacts(artifacts: trend, allowEmptyArchive: true)
    }
    result.drills = readJSON(file: folder + '/drill.json', returnPojo: true)
    return result
}

/** At night means: started by the job's own trigger. Faults can be done to hosts of the lab only. */
boolean wanted(Map o) {
    boolean night = currentBuild.getBuildCauses('hudson.triggers.TimerTrigger$TimerTriggerCause').size() > 0
    return o.when == 'always' || o.when == 'nightly' && night && o.provider == 'lab'
}
