import type { Quantity } from "../quantity/quantity.ts";
import type { Token } from "../quantity/numbers/token.ts";

/** How many tokens from here are no quantity whatever follows; 0 where the rule does not apply. */
export type Skip = (tokens: Token[], from: number) => number;

/** Whether a quantity is one that must never be shown as a figure. */
export type Reject = (tokens: Token[], quantity: Quantity) => boolean;
