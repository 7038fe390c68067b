import io.howdah.jenkins.Outcome

String call(Map given = [:]) {
    Map o = howdahParameters('clusterSummary', given)
    String text = Outcome.summary(o, o.result ?: currentBuild.currentResult, env.HOWDAH_FAILURE)
    currentBuild.description = text
    return text
}
