/**
 * Something to do, which takes places of the machine while it lasts.
 *
 * @template Result
 * @typedef {object} Job
 * @property {string} name
 * @property {readonly string[]} [after] jobs that must have ended before it begins; those that are not there are not waited for
 * @property {number} [places] how many it takes; 1 by default
 * @property {() => Promise<Result>} start must not reject
 */

/**
 * Runs jobs beside one another, begun in their order: each as soon as those it waits for have ended
 * and enough places are free. One that wants more places than there are runs alone.
 *
 * @template Result
 * @param {readonly Job<Result>[]} jobs
 * @param {number} places
 * @returns {Promise<Result[]>} in the order of the jobs
 */
export async function runJobs(jobs, places) {
  const waiting = new Set(jobs);
  const running = new Map();
  const results = new Map();
  const wanted = ({ places: own = 1 }) => Math.min(own, places);
  const taken = () => [...running.keys()].reduce((total, job) => total + wanted(job), 0);
  const unfinished = (name) => jobs.some((job) => job.name === name && !results.has(job));
  const isReady = (job) => !(job.after ?? []).some(unfinished);
  while (results.size < jobs.length) {
    for (const job of waiting)
      if (isReady(job) && taken() + wanted(job) <= places) {
        waiting.delete(job);
        running.set(
          job,
          job.start().then((result) => [job, result]),
        );
      }
    const [ended, result] = await Promise.race(running.values());
    running.delete(ended);
    results.set(ended, result);
  }
  return jobs.map((job) => results.get(job));
}
