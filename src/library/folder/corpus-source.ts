import { FolderImport, type FolderImportOptions } from "./folder-import.ts";
import { FolderWatch } from "./folder-watch.ts";

/** More files than this are read while questions are already answered, and the answers say so. */
const AWAITED = 100;

/** The corpus folder: taken in at the start, then watched. */
export class CorpusSource extends FolderImport {
  readonly #options: FolderImportOptions;
  readonly #changed: () => Promise<void>;
  #watch: FolderWatch | null = null;
  #arriving: Promise<void> = Promise.resolve();

  /** @param changed called after a look that changed the library. */
  constructor(options: FolderImportOptions, changed: () => Promise<void>) {
    super(options);
    this.#options = options;
    this.#changed = changed;
  }

  /**
   * Takes in what changed while nothing ran; a great deal of it is left to the background, unless all is awaited.
   * @throws {Refusal} where the folder cannot be read and nothing ever was.
   */
  async begin(all: boolean): Promise<void> {
    const look = await this.look();
    this.#arrive(this.take(look));
    if (all || look.changed.length <= AWAITED) await this.#arriving;
  }

  watch(): void {
    const again = async () => {
      // What is still on its way would be found, and read, a second time.
      await this.#arriving;
      const look = await this.look();
      const changed = look.changed.filter((file) => !look.restless.includes(file));
      this.#arrive(this.take({ ...look, changed }));
      await this.#arriving;
      return look.restless.length > 0 ? "again" : "done";
    };
    this.#watch = new FolderWatch(this.#options.folder, again, this.#options.log);
    this.#watch.soon();
  }

  /** Resolves when what was found so far is in the library. */
  async settled(): Promise<void> {
    await this.#arriving;
  }

  override async close(): Promise<void> {
    this.#watch?.close();
    await super.close();
    await this.#arriving;
  }

  #arrive(taking: Promise<boolean>): void {
    this.#arriving = taking
      .then((news) => (news ? this.#changed() : undefined))
      .catch((error: unknown) =>
        this.#options.log.error({ problem: String(error) }, "the corpus folder could not be read in"),
      );
  }
}
