// PouchDB on LevelDB behind express-pouchdb; says its port when it listens.
import express from 'express';
import expressPouch from 'express-pouchdb';
import PouchDB from 'pouchdb';

const folder = process.argv[2];
const Local = PouchDB.defaults({ prefix: `${folder}/` });
const app = express();
app.use('/', expressPouch(Local, { mode: 'minimumForPouchDB', configPath: `${folder}/config.json`, logPath: `${folder}/log.txt` }));
const listening = app.listen(0, '127.0.0.1', () => process.send({ port: listening.address().port }));
