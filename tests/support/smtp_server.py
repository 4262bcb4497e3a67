"""A real SMTP server for the mail tests. It prints its port, then serves until its input closes.

Every mail that it takes becomes one JSON file in the given folder: the envelope, the headers that
tests look at, the decoded text and the whole message.
"""

import argparse
import asyncio
import json
import logging
import ssl
import sys
from email import message_from_bytes, policy
from pathlib import Path

from aiosmtpd.smtp import SMTP


class Mailbox:
    """Refuses as it was told, and keeps the rest."""

    def __init__(self, folder, refuse_first, refuse_recipient):
        self.folder = folder
        self.refusals_left = refuse_first
        self.refuse_recipient = refuse_recipient
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address == self.refuse_recipient:
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.refusals_left > 0:
            self.refusals_left -= 1
            return "451 4.3.0 Try again later"
        self.count += 1
        self.keep(session, envelope)
        return "250 OK"

    def keep(self, session, envelope):
        message = message_from_bytes(envelope.content, policy=policy.default)
        mail = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "encrypted": session.ssl is not None,
            "subject": str(message["subject"] or ""),
            "headers": {name.lower(): str(value) for name, value in message.items()},
            "text": part(message, "plain"),
            "html": part(message, "html"),
            "attachments": [a.get_filename() for a in message.iter_attachments()],
        }
        # Renamed when whole, so that a reader never sees half a mail.
        unfinished = self.folder / "unfinished"
        unfinished.write_text(json.dumps(mail), encoding="utf-8")
        unfinished.rename(self.folder / f"{self.count:04}.json")


def part(message, kind):
    body = message.get_body(preferencelist=(kind,))
    return body.get_content() if body is not None else None


async def serve(options):
    tls = None
    if options.certificate:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(options.certificate, options.key)
    mailbox = Mailbox(options.folder, options.refuse_first, options.refuse_recipient)

    def connection():
        return SMTP(mailbox, tls_context=tls, require_starttls=tls is not None)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    # The test holds the other end: even one that is killed does not leave a server behind.
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--refuse-first", type=int, default=0)
    parser.add_argument("--refuse-recipient")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    # A client that breaks off is what some tests are about, not news.
    logging.getLogger("mail.log").setLevel(logging.CRITICAL)
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
