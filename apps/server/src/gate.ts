// Everybody's calls pass here; now and then somebody must be alone for a moment, and the others wait without noticing more than that.

export class Gate {
  #inside = 0;
  #closed: Promise<void> | undefined;
  #onLeaving = (): void => {};

  /** Whether somebody is alone, or waits to be. */
  get isClosed(): boolean {
    return this.#closed !== undefined;
  }

  /** Waits as long as somebody is alone. */
  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed) await this.#closed;
    this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#inside -= 1;
      this.#onLeaving();
    }
  }

  /** Waits until all others have left; who comes meanwhile waits. One at a time, by somebody who passed. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error('Somebody is alone already');
    let open = (): void => {};
    this.#closed = new Promise((resolve) => {
      open = resolve;
    });
    try {
      await new Promise<void>((resolve) => {
        this.#onLeaving = () => {
          if (this.#inside <= 1) resolve();
        };
        this.#onLeaving();
      });
      return await work();
    } finally {
      this.#closed = undefined;
      this.#onLeaving = () => {};
      open();
    }
  }
}
