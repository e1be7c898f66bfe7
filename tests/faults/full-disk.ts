/**
 * A small file system of its own for a server's data, which can be filled to the last byte. It is mounted where nobody else sees it, by
 * a process that has a name space of its own: anybody may do that, nothing of it is left when the process ends, and a way to it that has
 * gone leads to no other disk.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Disk {
  /** Where it is from anywhere; and from within. */
  folder: string;
  inside: string;
  /** What a command is to be begun with to run within. */
  within: string[];
  fill(): void;
  /** Makes room again. */
  clear(): void;
  remove(): Promise<void>;
}

/** Mounts a disk of `megabytes`. */
export async function mountDisk(megabytes: number): Promise<Disk> {
  const at = mkdtempSync(join(tmpdir(), "kitkhva-disk-"));
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && echo mounted && exec sleep infinity`;
  const keeper = spawn("unshare", ["--map-root-user", "--mount", "sh", "-c", script, at]);
  const ended = once(keeper, "close");
  keeper.on("error", () => {});
  const abandon = () => keeper.kill("SIGKILL");
  process.once("exit", abandon);
  const remove = async () => {
    abandon();
    await ended.catch(() => {});
    process.off("exit", abandon);
    rmSync(at, { recursive: true, force: true });
  };
  const said = await Promise.race([once(keeper.stdout, "data"), ended]).catch(() => []);
  if (String(said[0]) !== "mounted\n") {
    await remove();
    throw new Error(
      "A full disk is tried in a name space of its own, which `unshare -rm` may not make here: run this test as root",
    );
  }
  const folder = join("/proc", String(keeper.pid), "root", at, "data");
  mkdirSync(folder);
  const filler = join(folder, "..", "filler");
  return {
    folder,
    inside: join(at, "data"),
    within: ["nsenter", `--target=${keeper.pid}`, "--user", "--mount", "--preserve-credentials"],
    fill() {
      const { bavail, blocks, bsize } = statfsSync(folder);
      if (blocks * bsize !== megabytes * 2 ** 20)
        throw new Error("This is another disk than the one mounted");
      try {
        writeFileSync(filler, Buffer.alloc(bavail * bsize));
      } catch (error) {
        // A server that is at work has taken some of it meanwhile.
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
      }
    },
    clear: () => rmSync(filler),
    remove,
  };
}
