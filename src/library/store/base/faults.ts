import { Refusal } from "../../../refusal.ts";

const FULL = {
  problem: "The disk is full: nothing of this was stored.",
  remedy: "Free some space; what is stored already is safe, and new articles are read again then.",
};
const CORRUPT = {
  problem: "The store (verbatim.db in DATA_DIR) is damaged.",
  remedy: "Run npm run doctor to see what is hit, then npm run restore -- FILE with your newest backup.",
};
const READ_ONLY = {
  problem: "The data folder cannot be written.",
  remedy: "Give this program the right to write there, or point DATA_DIR at another folder.",
};

/** SQLite's primary result codes that a person can do something about. */
const BY_RESULT: Record<number, { problem: string; remedy: string }> = {
  5: {
    problem: "The store was busy for too long with another program's write.",
    remedy: "Wait until that program (ingest, backup, doctor) has finished and try again.",
  },
  8: READ_ONLY,
  10: {
    problem: "The disk under DATA_DIR does not answer as it should (read or write failed).",
    remedy: "Check the disk and its free space; what was acknowledged before is safe.",
  },
  11: CORRUPT,
  13: FULL,
  14: {
    problem: "The store in DATA_DIR cannot be opened.",
    remedy: "Check that the folder exists and that this program may read and write it.",
  },
  26: CORRUPT,
};

const BY_CODE: Record<string, { problem: string; remedy: string }> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EROFS: READ_ONLY,
  EACCES: READ_ONLY,
  EPERM: READ_ONLY,
  ENOTDIR: { problem: "DATA_DIR is not a folder.", remedy: "Point DATA_DIR at a folder." },
  EEXIST: { problem: "DATA_DIR is not a folder.", remedy: "Point DATA_DIR at a folder." },
  ENOENT: {
    problem: "The data folder is not there.",
    remedy: "Put it back, or point DATA_DIR at a folder that exists or can be made.",
  },
};

/** A fault of disk, folder or database as a person can act on it; anything else comes back as it was. */
function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const { errcode, code } = error as { errcode?: number; code?: string };
  const known = errcode === undefined ? BY_CODE[code ?? ""] : BY_RESULT[errcode & 0xff];
  return known === undefined ? error : new Refusal(known.problem, known.remedy, { cause: error });
}

/** Runs something on the store; faults a person can act on are thrown as refusals. */
export async function orRefusal<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asRefusal(error);
  }
}
