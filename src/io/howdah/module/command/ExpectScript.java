package io.howdah.module.command;

import io.howdah.connection.ShellQuote;

/**
 * The dialogue on a terminal of the host, for its Python (standard library only). It reads what to
 * do as JSON from standard input, where a password may be, and prints {@link Sections}.
 */
final class ExpectScript {
  private ExpectScript() {}

  /** The script as one shell word. */
  static String quoted() {
    return ShellQuote.quote(TEXT);
  }

  private static final String TEXT =
      """
      import datetime, errno, fcntl, json, os, pty, re, select, shlex, shutil, signal, struct, sys
      import termios, time

      def section(name, text):
          sys.stdout.flush()
          os.write(1, b'\\036' + name.encode() + b'\\n' + text)

      def leave(name, text):
          section(name, text.encode())
          sys.exit(0)

      task = json.load(sys.stdin)
      if 'chdir' in task:
          try:
              os.chdir(os.path.abspath(task['chdir']))
          except OSError as wrong:
              leave('failed', str(wrong))
      if 'creates' in task and os.path.exists(task['creates']):
          leave('skipped', 'skipped, since %s exists' % task['creates'])
      if 'removes' in task and not os.path.exists(task['removes']):
          leave('skipped', 'skipped, since %s does not exist' % task['removes'])

      rules = []
      for pattern, answer in task['responses']:
          rule = re.compile(pattern.encode(), re.DOTALL)
          rules.append((pattern, rule, iter(answer) if isinstance(answer, list) else answer))
      words = shlex.split(task['command'])
      program = shutil.which(words[0])
      if program is None:
          leave('failed', 'The command was not found or was not executable: %s.' % words[0])

      start = datetime.datetime.now()
      pid, terminal = pty.fork()
      if pid == 0:
          try:
              fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 80, 0, 0))
              if not task.get('echo'):
                  modes = termios.tcgetattr(0)
                  modes[3] &= ~termios.ECHO
                  termios.tcsetattr(0, termios.TCSANOW, modes)
              signal.signal(signal.SIGHUP, signal.SIG_IGN)
              os.closerange(3, 256)
              os.execv(program, words)
          finally:
              os._exit(127)

      def first(text):
          found = None
          for pattern, rule, answer in rules:
              match = rule.search(text)
              if match and (found is None or match.start() < found[0].start()):
                  found = (match, pattern, answer)
          return found

      def answered(found, seen):
          match, pattern, answer = found
          if not isinstance(answer, str):
              try:
                  answer = next(answer)
              except StopIteration:
                  os.kill(pid, signal.SIGKILL)
                  leave('failed', "No remaining responses for '%s', output was '%r'"
                        % (pattern, seen))
          time.sleep(0.05)
          os.write(terminal, answer.rstrip('\\n').encode() + b'\\n')

      def end(patience):
          until = time.monotonic() + patience
          while time.monotonic() < until:
              gone, status = os.waitpid(pid, os.WNOHANG)
              if gone:
                  return status
              time.sleep(0.02)
          return None

      output, buffer, status, late = b'', b'', None, False
      limit = time.monotonic() + task['timeout']
      while True:
          found = first(buffer)
          if found:
              seen = buffer[:found[0].end()]
              output, buffer = output + seen, buffer[found[0].end():]
              answered(found, seen)
              limit = time.monotonic() + task['timeout']
              continue
          left = limit - time.monotonic()
          if left <= 0:
              late = True
              break
          if terminal in select.select([terminal], [], [], left)[0]:
              try:
                  chunk = os.read(terminal, 2000)
              except OSError as wrong:
                  if wrong.errno != errno.EIO:
                      raise
                  chunk = b''
              if not chunk:
                  break
              buffer += chunk
      output += buffer
      if late:
          for sign in (signal.SIGHUP, signal.SIGINT, signal.SIGKILL):
              os.kill(pid, sign)
              status = end(0.1)
              if status is not None:
                  break
      else:
          status = end(task['timeout'])
      finish = datetime.datetime.now()
      section('start', str(start).encode() + b'\\n')
      section('end', str(finish).encode() + b'\\n')
      section('delta', str(finish - start).encode() + b'\\n')
      if status is not None and os.WIFEXITED(status):
          section('rc', str(os.WEXITSTATUS(status)).encode() + b'\\n')
      section('stdout', output)
      """;
}
