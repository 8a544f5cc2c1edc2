import { start } from 'limpide';
// Registers each element when a page first has one.
import 'limpide/elements';

const answer = await fetch('/limpide.json');
start(await answer.json());
