def call(Map given = [:]) {
    Map o = howdahParameters('howdahPublish', given)
    String folder = 'howdah-reports/' + o.name
    if (o.junit && fileExists(folder + '/junit.xml')) {
        junit(testResults: folder + '/junit.xml', allowEmptyResults: true, skipMarkingBuildUnstable: true)
    }
    archiveArtifacts(artifacts: folder + '/**', allowEmptyArchive: true)
    if (o.report && fileExists(folder + '/report/index.html')) {
        page(folder + '/report', 'Howdah ' + o.name)
    }
}

/** The report beside the build, where the HTML Publisher plugin is there; it is archived anyway. */
void page(String folder, String name) {
    try {
        publishHTML(target: [reportName: name, reportDir: folder, reportFiles: 'index.html',
            keepAll: true, alwaysLinkToLastBuild: true, allowMissing: true])
    } catch (NoSuchMethodError ignored) {
        echo 'The HTML Publisher plugin is missing: the report is among the archived artifacts.'
    }
}
