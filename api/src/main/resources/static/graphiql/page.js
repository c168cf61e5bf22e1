// Starts GraphiQL with the ready-made operations, and keeps the token of whoever signs in, in this page's memory only.
'use strict';

const SIGN_IN = 'mutation SignIn($input: SignInInput!) { signIn(input: $input) {'
  + ' tokens { accessToken } account { displayName roles } userErrors { message } } }';

let token = null;

const authorization = () => (token ? { Authorization: 'Bearer ' + token } : {});

async function signIn(email, password) {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: SIGN_IN, variables: { input: { email, password } } }),
  }).then(response => response.json());
  const payload = answer.data && answer.data.signIn;
  const error = answer.errors ? answer.errors[0] : payload.userErrors[0];
  if (error) {
    say(error.message);
    return;
  }
  token = payload.tokens.accessToken;
  document.getElementById('sign-out').hidden = false;
  say(payload.account ? `${payload.account.displayName} (${payload.account.roles.join(', ')})` : email);
}

function signOut() {
  token = null;
  document.getElementById('sign-out').hidden = true;
  say('not signed in');
}

const say = text => { document.getElementById('who').textContent = text; };

const json = path => fetch(path).then(response => (response.ok ? response.json() : []));

function offer(signIns) {
  const place = document.getElementById('demo');
  for (const demo of signIns) {
    const button = document.createElement('button');
    button.textContent = `as ${demo.name}`;
    button.title = `${demo.email} / ${demo.password}`;
    button.addEventListener('click', () => signIn(demo.email, demo.password));
    place.append(button, ' ');
  }
}

function listen() {
  document.getElementById('form').addEventListener('submit', event => {
    event.preventDefault();
    signIn(document.getElementById('email').value, document.getElementById('password').value);
  });
  document.getElementById('sign-out').addEventListener('click', signOut);
}

function fetcher() {
  const socket = location.origin.replace(/^http/, 'ws') + '/graphql';
  return GraphiQL.createFetcher({
    url: '/graphql',
    fetch: (url, options) => fetch(url, { ...options, headers: { ...options.headers, ...authorization() } }),
    wsClient: graphqlWs.createClient({ url: socket, lazy: true, connectionParams: authorization }),
  });
}

async function start() {
  listen();
  const [examples, signIns] = await Promise.all([json('/graphiql/examples.json'), json('/graphiql/sign-ins.json')]);
  offer(signIns);
  const tabs = examples.map(example => ({
    query: example.query.join('\n'),
    variables: example.variables ? JSON.stringify(example.variables, null, 2) : null,
  }));
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    React.createElement(GraphiQL, {
      fetcher: fetcher(),
      defaultTabs: tabs,
      // Of the tab that opens first, GraphiQL takes the variables from here only.
      variables: tabs.length > 0 ? tabs[0].variables : undefined,
      defaultEditorToolsVisibility: 'variables',
      storage: window.sessionStorage,
    }));
}

start();
