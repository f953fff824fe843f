// A proxy for HTTPS as a process of its own, with a user name and a password. It prints its port, and then a line of JSON
// for each request. All that it connects leads to one place: tests go nowhere else.
import { createServer } from 'node:http';
import { connect } from 'node:net';

const [credentials = '', target = '', status = '200'] = process.argv.slice(2);
const wanted = `Basic ${Buffer.from(credentials).toString('base64')}`;

/** @param {unknown} value */
const print = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

const server = createServer((_request, response) => response.writeHead(400).end());
server.on('connect', ({ url, headers }, socket) => {
  socket.on('error', () => socket.destroy());
  const answer = headers['proxy-authorization'] === wanted ? Number(status) : 407;
  print({ url, headers, answer });
  if (answer !== 200) {
    socket.end(`HTTP/1.1 ${answer} No\r\nproxy-authenticate: Basic realm="test"\r\ncontent-length: 0\r\n\r\n`);
    return;
  }
  const [host = '', port = ''] = target.split(':');
  const upstream = connect(Number(port), host, () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  print(typeof address === 'object' ? address?.port : 0);
});
