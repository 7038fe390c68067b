String call(String kept) {
    String folder = pwd(tmp: true) + '/howdah-engine'
    writeFile(file: folder + '/howdah', text: libraryResource('howdah'), encoding: 'UTF-8')
    writeFile(file: folder + '/howdah.jar', text: libraryResource(resource: 'howdah.jar', encoding: 'Base64'), encoding: 'Base64')
    return withEnv(['HOWDAH_CARRIED=' + folder, 'HOWDAH_KEPT=' + kept]) {
        sh(script: libraryResource('jenkins/keep.sh'), returnStdout: true, encoding: 'UTF-8', label: 'Keep howdah').trim()
    }
}
