import { test, expect } from 'vitest';
import { worldOf, packageOf } from './world.testing.ts';
import { verifyPackage } from '../verify-package.ts';
test('m', async () => {
  for (let s=0;s<20;s++) {
    const w = worldOf(s);
    for (const kind of ['results','definition','publication'] as const) {
    const t=performance.now();
    const b = await packageOf(w.input, kind);
    const t1=performance.now();
    const r = await verifyPackage(b);
    console.log(s, kind, w.day.election.id, w.happenings.length, b.length, (t1-t)|0, (performance.now()-t1)|0, r.verdict, JSON.stringify(r.checks.filter(c=>c.verdict==='failed').map(c=>[c.id,c.findings.slice(0,3)])));
    }
  }
},100000);
