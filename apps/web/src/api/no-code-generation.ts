// Our content security policy forbids making code at run time. zod tries it once when it is loaded, unless told beforehand; so this must be the
// first import of the program.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
