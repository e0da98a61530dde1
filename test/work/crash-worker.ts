/** A worker in which reading an article ends the worker. */
import { serve } from "../../src/work/serve.ts";

serve({ extract: () => process.exit(3) });
