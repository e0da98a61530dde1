/** The one error a person is shown: what is wrong, and what to do about it. Everything else thrown is a bug. */
export class Refusal extends Error {
  readonly remedy: string;

  constructor(problem: string, remedy: string, options?: ErrorOptions) {
    super(problem, options);
    this.name = "Refusal";
    this.remedy = remedy;
  }
}
