/**
 * Node's environment of a suite, in which the packages that take long to start are those of the worker itself: loaded once, by
 * Node, and not anew for each suite. They keep no state that a test could meet, and run where they run outside the tests.
 */
import { createRequire } from 'node:module';
import { TestEnvironment } from 'jest-environment-node';

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.packageOfWorker = createRequire(import.meta.url);
  }
}
