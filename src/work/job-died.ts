/** A job that came to no end of its own; its worker has been replaced unless the job merely threw. */
export class JobDied extends Error {
  readonly job: string;
  readonly why: "time" | "memory" | "crash" | "fault" | "closed";

  constructor(job: string, why: JobDied["why"], detail: string) {
    super(`The job ${job} died (${why}): ${detail}`);
    this.name = "JobDied";
    this.job = job;
    this.why = why;
  }
}
