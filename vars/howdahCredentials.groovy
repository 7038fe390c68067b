import io.howdah.jenkins.Arguments

def call(Map o, Closure body) {
    List found = []
    if (o.credentialsId) {
        def key = sshUserPrivateKey(credentialsId: o.credentialsId, keyFileVariable: 'HOWDAH_KEY_FILE',
            passphraseVariable: 'HOWDAH_KEY_PASSPHRASE', usernameVariable: 'HOWDAH_KEY_USER')
        found << (binds(key) ? key : usernamePassword(credentialsId: o.credentialsId, usernameVariable: 'HOWDAH_SSH_USER', passwordVariable: 'HOWDAH_SSH_PASSWORD'))
    }
    if (o.vaultCredentialsId) {
        def vault = file(credentialsId: o.vaultCredentialsId, variable: 'HOWDAH_VAULT_FILE')
        found << (binds(vault) ? vault : string(credentialsId: o.vaultCredentialsId, variable: 'HOWDAH_VAULT_PASSWORD'))
    }
    Map secrets = Arguments.secrets(o.extraVars) + (o.adminCredentialsId ? [HOWDAH_ADMIN_PASSWORD: o.adminCredentialsId] : [:])
    List names = secrets.keySet().collect { it }
    for (int i = 0; i < names.size(); i++) {
        found << string(credentialsId: secrets[names[i]], variable: names[i])
    }
    return withEnv(Arguments.hidden(o.extraVars)) { found ? withCredentials(found) { body() } : body() }
}

/** Whether the credentials are of this kind. */
boolean binds(Object binding) {
    try {
        withCredentials([binding]) { }
        return true
    } catch (hudson.AbortException ignored) {
        return false
    }
}
