{
  const worker = new Worker("WORKER");
  worker.onmessage = ({ data }) => (worker.first = data);
  worker.onerror = () => delete window.regiewijzerFirstWorker;
  window.regiewijzerFirstWorker = worker;
}
