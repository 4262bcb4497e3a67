"""The part of the clamd protocol that an upload uses: INSTREAM over TCP (clamd(8)).

The real daemon needs signatures, which cannot be fetched where the tests run. This one knows a single
signature, the harmless test text of EICAR, and keeps the same limit on the length of a stream.

Usage: clamd.py MODE, where MODE is `scan`, `stil` (takes everything and never answers) or `vol` (refuses
streams over 1 MB). Prints its port on the first line.
"""

import socketserver
import struct
import sys
import time

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
LIMIT = 1_000_000


class Clamd(socketserver.StreamRequestHandler):
    def handle(self):
        command = b""
        while not command.endswith(b"\0"):
            command += self.rfile.read(1)
        if command != b"zINSTREAM\0":
            self.wfile.write(b"UNKNOWN COMMAND\0")
            return
        data = b""
        while True:
            (size,) = struct.unpack(">I", self.rfile.read(4))
            if size == 0:
                break
            data += self.rfile.read(size)
            if sys.argv[1] == "vol" and len(data) > LIMIT:
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                return
        if sys.argv[1] == "stil":
            time.sleep(600)
        found = EICAR in data
        self.wfile.write(b"stream: Eicar-Test-Signature FOUND\0" if found else b"stream: OK\0")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


with Server(("127.0.0.1", 0), Clamd) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
