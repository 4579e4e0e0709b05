"""An X server of a test's own."""
import os
import subprocess


class XServer:
    def __init__(self, size, *options):
        reader, writer = os.pipe()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "%dx%dx24" % size, "-ac", "-nolisten", "tcp", *options],
            pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        self.name = ":" + os.fdopen(reader).readline().strip()

    def close(self):
        self.process.terminate()
        self.process.wait()
