package io.howdah.connection.ssh;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.sshj.common.Buffer;

/** A running ssh-agent. Protocol: draft-miller-ssh-agent, requests 11 and 13. */
final class Agent implements AutoCloseable {
  /** An agent that can't be asked; says why. */
  static final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    Unavailable(String message, Throwable cause) {
      super(message, cause);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }

  /**
   * A key that the agent holds.
   *
   * @param blob the public key in SSH's encoding
   * @param type its type, such as ssh-ed25519
   */
  record Identity(byte[] blob, String type) {}

  private static final byte REQUEST_IDENTITIES = 11;
  private static final byte IDENTITIES = 12;
  private static final byte SIGN_REQUEST = 13;
  private static final byte SIGNATURE = 14;
  private static final int LARGEST = 256 * 1024;

  private final SocketChannel channel;

  private Agent(SocketChannel channel) {
    this.channel = channel;
  }

  static Agent connect(Path socket) throws Unavailable {
    try {
      SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      channel.connect(UnixDomainSocketAddress.of(socket));
      return new Agent(channel);
    } catch (IOException | RuntimeException e) {
      throw new Unavailable("no ssh-agent answers at " + socket, e);
    }
  }

  List<Identity> identities() throws Unavailable {
    try {
      Buffer.PlainBuffer answer = ask(new Buffer.PlainBuffer().putByte(REQUEST_IDENTITIES));
      List<Identity> identities = new ArrayList<>();
      if (answer.readByte() == IDENTITIES) {
        for (int left = answer.readUInt32AsInt(); left > 0; left--) {
          byte[] blob = answer.readBytes();
          answer.readString(); // comment
          identities.add(new Identity(blob, new Buffer.PlainBuffer(blob).readString()));
        }
      }
      return identities;
    } catch (IOException e) {
      throw new Unavailable("ssh-agent didn't name its keys: " + e.getMessage(), e);
    }
  }

  /** The signature in SSH's encoding: algorithm and bytes. */
  byte[] sign(Identity identity, byte[] data, int flags) throws IOException {
    Buffer.PlainBuffer request = new Buffer.PlainBuffer().putByte(SIGN_REQUEST);
    request.putString(identity.blob()).putString(data).putUInt32(flags);
    Buffer.PlainBuffer answer = ask(request);
    if (answer.readByte() != SIGNATURE) {
      throw new IOException("ssh-agent refused to sign");
    }
    return answer.readBytes();
  }

  private Buffer.PlainBuffer ask(Buffer.PlainBuffer request) throws IOException {
    byte[] body = request.getCompactData();
    ByteBuffer out = ByteBuffer.allocate(4 + body.length).putInt(body.length).put(body).flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
    int length = read(4).getInt();
    if (length < 1 || length > LARGEST) {
      throw new IOException("ssh-agent sent an answer of " + length + " bytes");
    }
    return new Buffer.PlainBuffer(read(length).array());
  }

  private ByteBuffer read(int length) throws IOException {
    ByteBuffer in = ByteBuffer.allocate(length);
    while (in.hasRemaining()) {
      if (channel.read(in) < 0) {
        throw new IOException("ssh-agent hung up");
      }
    }
    return in.flip();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // It is gone, as wanted.
    }
  }
}
