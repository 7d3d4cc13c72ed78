// What a person may say after `npm start --`. What is not about the window or the place goes to `telstaat serve`.

export type LaunchArguments = {
  readonly data: string | undefined;
  readonly port: number | undefined;
  readonly window: 'open' | 'none';
  /** Passed on as they are. */
  readonly serve: readonly string[];
};

/** Either what was asked, or what is wrong with it. */
export function readLaunchArguments(args: readonly string[]): LaunchArguments | { readonly problem: string } {
  const rest: string[] = [];
  let data: string | undefined;
  let port: number | undefined;
  let window: LaunchArguments['window'] = 'open';
  const waiting = [...args];
  for (let argument = waiting.shift(); argument !== undefined; argument = waiting.shift()) {
    const [name = '', inline] = argument.split(/=(.*)/s);
    if (name === '--no-window') window = 'none';
    else if (name === '--data' || name === '--port') {
      const value = inline ?? waiting.shift();
      if (value === undefined || value === '') return { problem: `${name}: …?` };
      if (name === '--data') data = value;
      else if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) port = Number(value);
      else return { problem: `--port ${value}: 0 … 65535` };
    } else rest.push(argument);
  }
  return { data, port, window, serve: rest };
}
