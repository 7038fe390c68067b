import io.howdah.jenkins.Arguments

Map call(Map given = [:]) {
    Map o = howdahParameters('verifyCluster', given)
    return howdahCluster(o + [name: 'verify', command: ['verify'], quiet: false, reports: Arguments.checks('howdah-reports/verify')])
}
