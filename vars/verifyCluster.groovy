Map call(Map given = [:]) {
    Map o = howdahParameters('verifyCluster', given)
    String folder = 'howdah-reports/verify'
    return howdahCluster(o + [name: 'verify', command: ['verify'], quiet: false,
        reports: ['--json', folder + '/checks.json', '--junit', folder + '/junit.xml']])
}
