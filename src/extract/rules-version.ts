/** Raised whenever a rule changes what is read; stored beside the facts, so that old ones are read again. */
export const RULES_VERSION = "1";
