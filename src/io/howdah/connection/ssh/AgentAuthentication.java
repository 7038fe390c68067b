package io.howdah.connection.ssh;

import java.io.IOException;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/** Public key authentication (RFC 4252, section 7) with a key that only ssh-agent knows. */
final class AgentAuthentication extends AbstractAuthMethod {
  private static final int RSA_SHA2_512 = 4;

  private final Agent agent;
  private final Agent.Identity identity;

  AgentAuthentication(Agent agent, Agent.Identity identity) {
    super("publickey");
    this.agent = agent;
    this.identity = identity;
  }

  private boolean rsa() {
    return identity.type().equals("ssh-rsa");
  }

  private SSHPacket request(boolean signed) throws UserAuthException {
    return super.buildReq()
        .putBoolean(signed)
        .putString(rsa() ? "rsa-sha2-512" : identity.type())
        .putString(identity.blob());
  }

  @Override
  protected SSHPacket buildReq() throws UserAuthException {
    return request(false);
  }

  @Override
  public void handle(Message message, SSHPacket packet)
      throws UserAuthException, TransportException {
    if (message != Message.USERAUTH_60) {
      super.handle(message, packet);
      return;
    }
    SSHPacket signed = request(true);
    byte[] data =
        new Buffer.PlainBuffer()
            .putString(params.getTransport().getSessionID())
            .putBuffer(signed)
            .getCompactData();
    signed.putString(signature(data));
    params.getTransport().write(signed);
  }

  private byte[] signature(byte[] data) throws UserAuthException {
    try {
      return agent.sign(identity, data, rsa() ? RSA_SHA2_512 : 0);
    } catch (IOException e) {
      throw new UserAuthException("ssh-agent gave no signature: " + e.getMessage(), e);
    }
  }
}
