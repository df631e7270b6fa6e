package org.parallax.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The generated manifests hold no field that Kubernetes does not know, and what the operation relies on. */
class KubernetesIT {
    private static final Path MANIFESTS = Path.of("target/kubernetes/kubernetes.yml");
    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "Service", Service.class,
            "Deployment", Deployment.class,
            "HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "PodDisruptionBudget", PodDisruptionBudget.class,
            "NetworkPolicy", NetworkPolicy.class);

    private static final Map<String, HasMetadata> READ = new HashMap<>();

    /** Reads a document into the model of its kind; a field that the model lacks is an error. */
    @BeforeAll
    static void read() throws IOException {
        ObjectMapper strict = new ObjectMapper(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                    @Override
                    public Boolean hasAnySetter(Annotated member) {
                        return false;
                    }
                });
        List<JsonNode> documents = new ObjectMapper(new YAMLFactory())
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(MANIFESTS.toFile())
                .readAll();
        for (JsonNode document : documents) {
            String kind = document.path("kind").asText();
            assertThat(KINDS).containsKey(kind);
            READ.put(kind, strict.treeToValue(document, KINDS.get(kind)));
        }
    }

    @Test
    void everyKindIsThereUnderOneName() {
        assertThat(new TreeSet<>(READ.keySet())).isEqualTo(new TreeSet<>(KINDS.keySet()));
        assertThat(READ.values()).allMatch(one -> one.getMetadata().getName().equals("parallax"));
    }

    @Test
    void podsRunWithoutRightsOnAReadOnlyRoot() {
        var pod = ((Deployment) READ.get("Deployment")).getSpec().getTemplate().getSpec();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getContainers()).hasSize(1).allSatisfy(container -> {
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/q/health/started");
            assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/q/health/ready");
            assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/q/health/live");
            assertThat(container.getResources().getLimits()).containsKey("memory");
        });
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(30);
    }

    @Test
    void allAreAboutTheSamePods() {
        Deployment deployment = (Deployment) READ.get("Deployment");
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertThat(labels)
                .containsAllEntriesOf(((PodDisruptionBudget) READ.get("PodDisruptionBudget"))
                        .getSpec()
                        .getSelector()
                        .getMatchLabels())
                .containsAllEntriesOf(((NetworkPolicy) READ.get("NetworkPolicy"))
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels())
                .containsAllEntriesOf(((Service) READ.get("Service")).getSpec().getSelector());
        HorizontalPodAutoscaler scaler = (HorizontalPodAutoscaler) READ.get("HorizontalPodAutoscaler");
        assertThat(scaler.getSpec().getScaleTargetRef().getName())
                .isEqualTo(deployment.getMetadata().getName());
        assertThat(scaler.getSpec().getMinReplicas()).isGreaterThan(1);
    }
}
