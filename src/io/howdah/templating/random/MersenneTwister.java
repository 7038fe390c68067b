package io.howdah.templating.random;

/** MT19937 of Matsumoto and Nishimura, seeded from an array of words as CPython does. */
final class MersenneTwister implements Bits {
  private static final int N = 624;
  private static final int M = 397;
  private static final long WORD = 0xffffffffL;

  private final long[] state = new long[N];
  private int index = N;

  MersenneTwister(long[] key) {
    fill(19650218L);
    int i = 1;
    int j = 0;
    for (int k = Math.max(N, key.length); k > 0; k--) {
      state[i] = ((state[i] ^ mixed(i) * 1664525L) + key[j] + j) & WORD;
      i = following(i);
      j = (j + 1) % key.length;
    }
    for (int k = N - 1; k > 0; k--) {
      state[i] = ((state[i] ^ mixed(i) * 1566083941L) - i) & WORD;
      i = following(i);
    }
    state[0] = 0x80000000L;
  }

  private void fill(long seed) {
    state[0] = seed;
    for (int i = 1; i < N; i++) {
      state[i] = (1812433253L * mixed(i) + i & WORD) & WORD;
    }
  }

  private long mixed(int i) {
    return (state[i - 1] ^ state[i - 1] >>> 30) & WORD;
  }

  private int following(int i) {
    if (i + 1 < N) {
      return i + 1;
    }
    state[0] = state[N - 1];
    return 1;
  }

  @Override
  public long next() {
    if (index >= N) {
      twist();
    }
    long y = state[index++];
    y ^= y >>> 11;
    y ^= y << 7 & 0x9d2c5680L;
    y ^= y << 15 & 0xefc60000L;
    y ^= y >>> 18;
    return y & WORD;
  }

  private void twist() {
    for (int k = 0; k < N; k++) {
      long y = state[k] & 0x80000000L | state[(k + 1) % N] & 0x7fffffffL;
      state[k] = state[(k + M) % N] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0dfL);
    }
    index = 0;
  }
}
