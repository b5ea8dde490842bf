import type { WebSocket } from 'ws';
import { LiveConnection, MAX_BACKLOG } from './live-connection';
import type { LiveTopics } from './live-topics';

/** As much of a WebSocket as a connection uses. */
class Socket {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  readonly sent: string[] = [];
  terminated = false;
  closed: number | null = null;

  send(text: string | Buffer): void {
    this.sent.push(text.toString());
  }
  terminate(): void {
    this.terminated = true;
  }
  close(code: number): void {
    this.closed = code;
  }
}

function connection() {
  const socket = new Socket();
  const watched = new Set<string>();
  const topics = {
    names: ['calls', 'parking'],
    watch: (name: string) => {
      watched.add(name);
      return () => watched.delete(name);
    },
  };
  const made = new LiveConnection(socket as unknown as WebSocket, topics as unknown as LiveTopics, 1);
  return { socket, watched, made };
}

describe('LiveConnection', () => {
  it('watches what is wanted, and no more what is not', () => {
    const { made, watched } = connection();
    made.take('{"topics": ["calls"]}');
    expect([...watched]).toEqual(['calls']);
    made.take('{"topics": ["parking"]}');
    expect([...watched]).toEqual(['parking']);
    made.close();
    expect([...watched]).toEqual([]);
  });

  it.each([
    ['no JSON', 'calls'],
    ['another shape', '{"subscribe": "calls"}'],
    ['an unknown topic', '{"topics": ["calls", "secrets"]}'],
  ])('says what is wrong with %s, and watches nothing for it', (_, text) => {
    const { made, socket, watched } = connection();
    made.take(text);
    expect(socket.sent.join()).toMatch(/"type":"refused","detail":".*(calls|topics)/);
    expect([watched.size, socket.closed]).toEqual([0, null]);
  });

  it('closes on a client that does not stop wanting', () => {
    const { made, socket } = connection();
    for (let wish = 0; wish < 12; wish++) made.take('{"topics": []}');
    expect(socket.closed).toBe(1008);
  });

  it('cuts off who does not read, but not for a snapshot that is larger than the limit', () => {
    const { made, socket } = connection();
    const snapshot = Buffer.alloc(3 * MAX_BACKLOG, 'x');
    made.send(snapshot, 'snapshot');
    socket.bufferedAmount = snapshot.byteLength;
    made.send(Buffer.from('{}'), 'changes');
    expect([socket.terminated, socket.sent.length]).toEqual([false, 2]);
    socket.bufferedAmount = snapshot.byteLength + MAX_BACKLOG + 1;
    made.send(Buffer.from('{}'), 'changes');
    expect([socket.terminated, socket.sent.length]).toEqual([true, 2]);
  });
});
